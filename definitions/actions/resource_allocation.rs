// resource_allocation: shares out the cores and the memory of this machine among the tasks of the later stages.
//
// Reads   $INPUT_DEMANDS (`with.demands`), or ../data/demands.csv beside the actions ($NOA_ACTIONS_DIR);
//         `with` may also give cores, memory_mib and reserve_percent (default 10) in place of what is measured
// Writes  allocation.json into $NOA_ARTIFACTS
// Outputs cores memory_mib tasks waves allocation
//
// The tasks of a sequential stage come one by one, so each may have the whole machine. Those of a parallel stage
// are packed into waves by their least demands (first fit, the largest first); in a wave each gets its least, and
// the rest is shared by weight up to each one's most. Whole numbers throughout, so that resource_allocation.mjs
// gives the same bytes for the same machine. Built with nothing but `rustc -O`.
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// One line of demands.csv.
#[derive(Debug)]
struct Demand {
    stage: String,
    parallel: bool,
    task: String,
    weight: u64,
    least: [u64; 2], // millicores, MiB: so in every pair below
    most: [u64; 2],
}

struct Wave<'a> {
    stage: &'a str,
    number: usize,
    tasks: Vec<(&'a Demand, [u64; 2])>,
}

const HEADER: &str = "stage,type,task,weight,min_millicores,max_millicores,min_memory_mib,max_memory_mib";
const INPUTS: [&str; 4] = ["demands", "cores", "memory_mib", "reserve_percent"];

/// The task's `with`, which stands in INPUT_* variables (L40); null and nothing are the same.
fn given(name: &str) -> Option<String> {
    let value = env::var(format!("INPUT_{}", name.to_uppercase())).ok()?;
    (!value.is_empty() && value != "null").then_some(value)
}

fn no_unknown_inputs() -> Result<(), String> {
    let mut names: Vec<String> = env::vars_os().filter_map(|(key, _)| key.into_string().ok()).collect();
    names.sort();
    for name in names {
        if let Some(key) = name.strip_prefix("INPUT_") {
            let key = key.to_lowercase();
            if !INPUTS.contains(&key.as_str()) {
                return Err(format!("unknown key `{key}` under `with`; known: {}", INPUTS.join(", ")));
            }
        }
    }
    Ok(())
}

/// A whole number from 1, of at most nine digits (so that no product below overflows).
fn count(text: &str) -> Option<u64> {
    let digits = text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    if digits {
        text.parse().ok()
    } else {
        None
    }
}

fn given_count(name: &str) -> Result<Option<u64>, String> {
    match given(name) {
        None => Ok(None),
        Some(text) => match count(&text) {
            Some(number) => Ok(Some(number)),
            None => Err(format!("`with.{name}` must be a whole number from 1, not \"{text}\"")),
        },
    }
}

fn figure_of(path: &str) -> Option<u64> {
    fs::read_to_string(path).ok()?.trim().parse().ok()
}

/// What the container may still take, where a cgroup (version 2, then 1) says so.
fn cgroup_room() -> Option<u64> {
    let pairs = [
        ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"),
        ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/memory.usage_in_bytes"),
    ];
    pairs.iter().find_map(|(limit, used)| Some(figure_of(limit)?.saturating_sub(figure_of(used)?)))
}

/// The memory that may be had, in MiB, and where we know it from.
fn memory() -> (u64, &'static str) {
    let meminfo = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let available = meminfo.lines().find_map(|line| {
        line.strip_prefix("MemAvailable:")?.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()
    });
    if let Some(kib) = available {
        return match cgroup_room() {
            Some(bytes) if bytes / 1024 < kib => (bytes >> 20, "cgroup"),
            _ => (kib >> 10, "/proc/meminfo"),
        };
    }
    let sysctl = process::Command::new("sysctl").args(["-n", "hw.memsize"]).output().ok();
    let total = sysctl.and_then(|out| String::from_utf8(out.stdout).ok()?.trim().parse::<u64>().ok());
    match total {
        Some(bytes) => (bytes >> 21, "half of hw.memsize"),
        None => (2048, "assumed"), // std cannot ask Windows; `with.memory_mib` tells
    }
}

fn read_demands(path: &Path) -> Result<Vec<Demand>, String> {
    let shown = path.display();
    let text = fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    let mut lines = text.lines();
    if lines.next() != Some(HEADER) {
        return Err(format!("{shown}:1: the first line must be {HEADER}"));
    }
    let mut demands: Vec<Demand> = Vec::new();
    for (at, line) in lines.enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = |why: &str| format!("{shown}:{}: {why}", at + 2);
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        if cells.len() != 8 {
            return Err(wrong("8 values are needed"));
        }
        let word = |text: &str| {
            text.len() <= 100 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        };
        if cells[0].is_empty() || cells[2].is_empty() || !word(cells[0]) || !word(cells[2]) {
            return Err(wrong("stage and task must be names"));
        }
        if cells[1] != "sequential" && cells[1] != "parallel" {
            return Err(wrong("type must be sequential or parallel"));
        }
        let numbers: Option<Vec<u64>> = cells[3..].iter().map(|cell| count(cell)).collect();
        let numbers = numbers.ok_or_else(|| wrong("weight, least and most must be whole numbers from 1"))?;
        let (least, most) = ([numbers[1], numbers[3]], [numbers[2], numbers[4]]);
        if numbers[0] > 1000 || least[0] > most[0] || least[1] > most[1] {
            return Err(wrong("the weight is at most 1000, and the least at most the most"));
        }
        let (stage, task) = (cells[0].to_string(), cells[2].to_string());
        demands.push(Demand {
            stage,
            parallel: cells[1] == "parallel",
            task,
            weight: numbers[0],
            least,
            most,
        });
    }
    if demands.is_empty() {
        Err(format!("{shown} names no task"))
    } else {
        Ok(demands)
    }
}

/// Waves of a parallel stage: first fit, the largest least demand (as a part of the machine) first.
fn pack<'a>(tasks: &[&'a Demand], capacity: [u64; 2]) -> Vec<Vec<&'a Demand>> {
    let size = |d: &Demand| (d.least[0] * capacity[1]).max(d.least[1] * capacity[0]);
    let mut order = tasks.to_vec();
    order.sort_by_key(|d| std::cmp::Reverse(size(d))); // stable: equal ones stay in file order
    let mut waves: Vec<Vec<&'a Demand>> = Vec::new();
    for demand in order {
        let fits = |wave: &Vec<&Demand>| {
            (0..2).all(|r| wave.iter().map(|d| d.least[r]).sum::<u64>() + demand.least[r] <= capacity[r])
        };
        match waves.iter_mut().find(|wave| fits(wave)) {
            Some(wave) => wave.push(demand),
            None => waves.push(vec![demand]),
        }
    }
    waves
}

/// Shares one resource in a wave: the least for each, then by weight up to the most; what is over goes one by one.
fn share(tasks: &[&Demand], r: usize, capacity: u64) -> Vec<u64> {
    let mut given: Vec<u64> = tasks.iter().map(|d| d.least[r]).collect();
    loop {
        let rest = capacity - given.iter().sum::<u64>();
        let open: Vec<usize> = (0..tasks.len()).filter(|&i| given[i] < tasks[i].most[r]).collect();
        if rest == 0 || open.is_empty() {
            return given;
        }
        let weights: u64 = open.iter().map(|&i| tasks[i].weight).sum();
        let mut left = rest;
        for &i in &open {
            let part = (rest * tasks[i].weight / weights).max(1).min(tasks[i].most[r] - given[i]).min(left);
            given[i] += part;
            left -= part;
        }
    }
}

fn allocate(demands: &[Demand], capacity: [u64; 2]) -> Result<Vec<Wave<'_>>, String> {
    if let Some(d) = demands.iter().find(|d| d.least[0] > capacity[0] || d.least[1] > capacity[1]) {
        return Err(format!(
            "the task {} needs {} millicores and {} MiB, and {} and {} are to be had; lower its least, or give a larger machine",
            d.task, d.least[0], d.least[1], capacity[0], capacity[1]
        ));
    }
    let mut waves = Vec::new();
    let mut at = 0;
    while at < demands.len() {
        let (stage, parallel) = (&demands[at].stage, demands[at].parallel);
        let end = demands[at..].iter().position(|d| d.stage != *stage || d.parallel != parallel);
        let tasks: Vec<&Demand> = demands[at..end.map_or(demands.len(), |n| at + n)].iter().collect();
        at += tasks.len();
        let packed =
            if parallel { pack(&tasks, capacity) } else { tasks.into_iter().map(|d| vec![d]).collect() };
        for (number, wave) in packed.into_iter().enumerate() {
            let (cores, memory) = (share(&wave, 0, capacity[0]), share(&wave, 1, capacity[1]));
            let tasks =
                wave.into_iter().zip(cores.into_iter().zip(memory)).map(|(d, (c, m))| (d, [c, m])).collect();
            waves.push(Wave { stage, number: number + 1, tasks });
        }
    }
    Ok(waves)
}

fn artifact(name: &str) -> Result<PathBuf, String> {
    let folder = env::var_os("NOA_ARTIFACTS").filter(|value| !value.is_empty()).ok_or(
        "NOA_ARTIFACTS is not set: noa sets it to the folder that the tasks of a run share. By hand: rustc -O -o /tmp/allocate \
         definitions/actions/resource_allocation.rs && NOA_ARTIFACTS=/tmp/noa-by-hand NOA_ACTIONS_DIR=definitions/actions /tmp/allocate",
    )?;
    Ok(env::current_dir().map_err(|error| error.to_string())?.join(folder).join(name))
}

/// Writes an artifact whole or not at all.
fn save(path: &Path, text: &str) -> std::io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let draft = path.with_file_name(format!(".{name}.{}.tmp", process::id()));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&draft, text)?;
    fs::rename(&draft, path)
}

fn demands_path() -> Result<PathBuf, String> {
    if let Some(path) = given("demands") {
        return Ok(path.into());
    }
    let beside = env::var_os("NOA_ACTIONS_DIR").filter(|value| !value.is_empty());
    let beside = beside.ok_or(
        "NOA_ACTIONS_DIR is not set: it names the folder of the action files; or give `with.demands`",
    )?;
    Ok(Path::new(&beside).join("..").join("data").join("demands.csv"))
}

fn run() -> Result<(), String> {
    no_unknown_inputs()?;
    let target = artifact("allocation.json")?;
    let demands = read_demands(&demands_path()?)?;
    let measured = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let (cores, cores_from) =
        given_count("cores")?.map_or((measured, "available parallelism"), |n| (n, "with.cores"));
    let (mib, mib_from) = given_count("memory_mib")?.map_or_else(memory, |n| (n, "with.memory_mib"));
    let reserve = given_count("reserve_percent")?.unwrap_or(10);
    if cores > 100_000 || reserve > 90 {
        return Err("`with.cores` is at most 100000, `with.reserve_percent` at most 90".to_string());
    }
    let capacity = [cores * 1000, mib * (100 - reserve) / 100];
    let waves = allocate(&demands, capacity)?;

    let mut lines = Vec::new();
    for wave in &waves {
        let tasks: Vec<String> = wave
            .tasks
            .iter()
            .map(|(d, [c, m])| {
                format!("{{ \"task\": \"{}\", \"millicores\": {c}, \"memory_mib\": {m} }}", d.task)
            })
            .collect();
        lines.push(format!(
            "    {{ \"stage\": \"{}\", \"wave\": {}, \"tasks\": [{}] }}",
            wave.stage,
            wave.number,
            tasks.join(", ")
        ));
    }
    let text = format!(
        "{{\n  \"schema\": 1,\n  \"machine\": {{ \"cores\": {cores}, \"cores_from\": \"{cores_from}\", \"memory_mib\": {mib}, \
         \"memory_from\": \"{mib_from}\" }},\n  \"capacity\": {{ \"millicores\": {}, \"memory_mib\": {} }},\n  \"waves\": [\n{}\n  ]\n}}\n",
        capacity[0], capacity[1], lines.join(",\n")
    );
    save(&target, &text).map_err(|error| format!("{}: {error}", target.display()))?;

    println!(
        "machine: {cores} cores ({cores_from}), {mib} MiB ({mib_from}), {reserve}% of the memory kept back"
    );
    for wave in &waves {
        let tasks: Vec<String> =
            wave.tasks.iter().map(|(d, [c, m])| format!("{} {c} millicores {m} MiB", d.task)).collect();
        println!("{} wave {}: {}", wave.stage, wave.number, tasks.join(", "));
    }
    if let Some(path) = env::var_os("GITHUB_OUTPUT").filter(|value| !value.is_empty()) {
        use std::io::Write;
        let outputs = format!(
            "cores={cores}\nmemory_mib={mib}\ntasks={}\nwaves={}\nallocation={}\n",
            demands.len(),
            waves.len(),
            target.display()
        );
        let file = fs::OpenOptions::new().append(true).create(true).open(&path);
        file.and_then(|mut file| file.write_all(outputs.as_bytes()))
            .map_err(|error| format!("GITHUB_OUTPUT: {error}"))?;
    }
    Ok(())
}

fn main() {
    if let Err(trouble) = run() {
        eprintln!("resource_allocation: {}", trouble.split_whitespace().collect::<Vec<_>>().join(" "));
        process::exit(1);
    }
}
