// service_startup: starts an HTTP service on loopback and proves with real requests that it answers.
//
// Reads   with.data, or ../data/ci-builds.csv beside the actions ($NOA_ACTIONS_DIR); with.requests (default 50)
// Writes  service.json into $NOA_ARTIFACTS
// Outputs address requests p50_ms p95_ms service
//
// The service knows the columns of the data set: GET /health tells how many, POST /schema answers 200 to a schema
// that fits and 422 with the difference to one that does not. It is shut down before the task ends (what must
// outlive its task is a `service`, L46). service_startup.mjs does the same in Node.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

type input struct {
	data     string
	requests int
}

// given reads the task's `with` (L40) from the JSON file that NOA_INPUT names.
func given() (input, error) {
	in := input{requests: 50}
	values := map[string]any{}
	if path := os.Getenv("NOA_INPUT"); path != "" {
		raw, err := os.ReadFile(path)
		if err != nil {
			return in, err
		}
		if json.Unmarshal(raw, &values) != nil {
			return in, fmt.Errorf("NOA_INPUT names %s, which is not a map in JSON", path)
		}
	}
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		value := values[name]
		if name != "data" && name != "requests" {
			return in, fmt.Errorf("unknown key `%s` under `with`; known: data, requests", name)
		}
		if value == nil {
			continue
		}
		if name == "data" {
			path, ok := value.(string)
			if !ok || path == "" {
				return in, fmt.Errorf("`with.data` must be a path, not %v", value)
			}
			in.data = path
			continue
		}
		number, err := strconv.Atoi(fmt.Sprint(value)) // outputs of other tasks may stand here as text
		if err != nil || number < 1 || number > 10000 {
			return in, fmt.Errorf("`with.requests` must be a whole number from 1 to 10000, not %v", value)
		}
		in.requests = number
	}
	if in.data == "" {
		beside := os.Getenv("NOA_ACTIONS_DIR")
		if beside == "" {
			return in, errors.New("NOA_ACTIONS_DIR is not set: it names the folder of the action files; or give `with.data`")
		}
		in.data = filepath.Join(beside, "..", "data", "ci-builds.csv")
	}
	return in, nil
}

// columnsOf gives the names in the first line of a CSV file.
func columnsOf(path string) ([]string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(string(raw), "\ufeff"), "\n")
	columns := strings.Split(strings.TrimRight(first, "\r"), ",")
	for at, name := range columns {
		columns[at] = strings.TrimSpace(name)
		if columns[at] == "" {
			return nil, fmt.Errorf("%s:1: column %d has no name", path, at+1)
		}
	}
	return columns, nil
}

type schema struct {
	Columns []string `json:"columns"`
}

func handler(columns []string) http.Handler {
	answer := func(w http.ResponseWriter, status int, body any) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(body) // a client that has gone is not our trouble
	}
	without := func(all, some []string) []string {
		rest := []string{}
		for _, name := range all {
			if !slices.Contains(some, name) {
				rest = append(rest, name)
			}
		}
		return rest
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]any{"status": "ok", "columns": len(columns)})
	})
	mux.HandleFunc("/schema", func(w http.ResponseWriter, r *http.Request) {
		var asked schema
		if r.Method != http.MethodPost {
			answer(w, http.StatusMethodNotAllowed, map[string]any{"accepted": false})
		} else if json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&asked) != nil {
			answer(w, http.StatusBadRequest, map[string]any{"accepted": false})
		} else if slices.Equal(asked.Columns, columns) {
			answer(w, http.StatusOK, map[string]any{"accepted": true, "columns": len(columns)})
		} else {
			answer(w, http.StatusUnprocessableEntity, map[string]any{"accepted": false,
				"missing": without(columns, asked.Columns), "unexpected": without(asked.Columns, columns)})
		}
	})
	return mux
}

// prober sends requests and remembers how long each took.
type prober struct {
	client *http.Client
	base   string
	took   []float64 // milliseconds
}

// ask fails unless the answer has the status; it gives the body.
func (p *prober) ask(method, path string, body any, want int) (map[string]any, error) {
	var payload io.Reader
	if body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		payload = bytes.NewReader(raw)
	}
	request, err := http.NewRequest(method, p.base+path, payload)
	if err != nil {
		return nil, err
	}
	start := time.Now()
	response, err := p.client.Do(request)
	if err != nil {
		return nil, fmt.Errorf("%s %s: no answer: %w", method, path, err)
	}
	defer response.Body.Close()
	answer := map[string]any{}
	err = json.NewDecoder(response.Body).Decode(&answer)
	_, _ = io.Copy(io.Discard, response.Body) // read to its end, so that the connection is used again
	p.took = append(p.took, float64(time.Since(start).Microseconds())/1000)
	if err != nil || response.StatusCode != want {
		return nil, fmt.Errorf("%s %s: answered %d, expected %d and JSON", method, path, response.StatusCode, want)
	}
	return answer, nil
}

// prove sends the health checks, the right schema and a wrong one.
func (p *prober) prove(columns []string, requests int) error {
	for range requests {
		answer, err := p.ask(http.MethodGet, "/health", nil, http.StatusOK)
		if err != nil {
			return err
		}
		if answer["status"] != "ok" || answer["columns"] != float64(len(columns)) {
			return fmt.Errorf("GET /health: unexpected answer %v", answer)
		}
	}
	answer, err := p.ask(http.MethodPost, "/schema", schema{columns}, http.StatusOK)
	if err != nil {
		return err
	}
	if answer["accepted"] != true {
		return fmt.Errorf("POST /schema: the right schema was not accepted: %v", answer)
	}
	wrong := append(slices.Clone(columns[1:]), "no_such_column")
	answer, err = p.ask(http.MethodPost, "/schema", schema{wrong}, http.StatusUnprocessableEntity)
	if err != nil {
		return err
	}
	if fmt.Sprint(answer["missing"], answer["unexpected"]) != fmt.Sprint([]string{columns[0]}, []string{"no_such_column"}) {
		return fmt.Errorf("POST /schema: the difference is wrong: %v", answer)
	}
	return nil
}

// percentile by the nearest rank, of sorted values.
func percentile(sorted []float64, share float64) float64 {
	return sorted[int(math.Ceil(share*float64(len(sorted))))-1]
}

// save writes a file whole or not at all.
func save(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	draft := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
	if err := os.WriteFile(draft, text, 0o644); err != nil {
		return err
	}
	return os.Rename(draft, path)
}

func publish(outputs string) error {
	path := os.Getenv("GITHUB_OUTPUT")
	if path == "" {
		return nil
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = file.WriteString(outputs)
	return errors.Join(err, file.Close())
}

func run() error {
	in, err := given()
	if err != nil {
		return err
	}
	folder := os.Getenv("NOA_ARTIFACTS")
	if folder == "" {
		return errors.New("NOA_ARTIFACTS is not set: noa sets it to the folder that the tasks of a run share. By hand: " +
			"NOA_ARTIFACTS=/tmp/noa-by-hand NOA_ACTIONS_DIR=definitions/actions go run definitions/actions/service_startup.go")
	}
	folder, err = filepath.Abs(folder)
	if err != nil {
		return err
	}
	columns, err := columnsOf(in.data)
	if err != nil {
		return err
	}

	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("cannot listen on loopback: %w", err)
	}
	address := listener.Addr().String()
	server := &http.Server{Handler: handler(columns), ReadHeaderTimeout: 2 * time.Second, ReadTimeout: 2 * time.Second}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()

	transport := &http.Transport{} // no proxy: the service is on this machine
	p := &prober{client: &http.Client{Transport: transport, Timeout: 2 * time.Second}, base: "http://" + address}
	proof := p.prove(columns, in.requests)
	transport.CloseIdleConnections()
	deadline, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := errors.Join(proof, server.Shutdown(deadline)); err != nil {
		return err
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		return err
	}

	sort.Float64s(p.took)
	p50, p95 := percentile(p.took, 0.5), percentile(p.took, 0.95)
	facts, err := json.MarshalIndent(map[string]any{
		"schema": 1, "runtime": runtime.Version(), "address": address, "columns": columns, "requests": len(p.took),
		"latency_ms": map[string]float64{"p50": p50, "p95": p95, "max": p.took[len(p.took)-1]},
	}, "", "  ")
	if err != nil {
		return err
	}
	target := filepath.Join(folder, "service.json")
	if err := save(target, append(facts, '\n')); err != nil {
		return err
	}
	fmt.Printf("service on %s (%s) knows the %d columns of %s\n", address, runtime.Version(), len(columns), filepath.Base(in.data))
	fmt.Printf("%d requests answered: %d health checks, the right schema accepted, a wrong one refused\n", len(p.took), in.requests)
	fmt.Printf("latency p50 %.3f ms, p95 %.3f ms; shut down with every request answered\n", p50, p95)
	return publish(fmt.Sprintf("address=%s\nrequests=%d\np50_ms=%.3f\np95_ms=%.3f\nservice=%s\n", address, len(p.took), p50, p95, target))
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintf(os.Stderr, "service_startup: %s\n", strings.Join(strings.Fields(err.Error()), " "))
		os.Exit(1)
	}
}
