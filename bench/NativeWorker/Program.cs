// The worker of the main program, to be compiled ahead (bench run --workers native).
return Bench.Workers.WorkerProcess.Run();
