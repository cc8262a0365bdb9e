/* The limit: N times `sh -c :`, K at once, by posix_spawn. usage: spawn N K */
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
extern char **environ;
int main(int argc, char **argv) {
  char *command[] = {"sh", "-c", ":", 0};
  int left = atoi(argv[1]), slots = atoi(argv[2]), running = 0;
  (void)argc;
  while (left > 0 || running > 0) {
    if (left > 0 && running < slots) {
      pid_t pid;
      if (posix_spawn(&pid, "/bin/sh", 0, 0, command, environ) != 0) return 1;
      running++;
      left--;
    } else {
      wait(0);
      running--;
    }
  }
  return 0;
}
