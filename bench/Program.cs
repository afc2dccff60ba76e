using Bench.Demos;
using Bench.Workers;

if (WorkerProcess.IsRequested(args)) return WorkerProcess.Run();
return args switch
{
    ["demo", "threading"] => ThreadingDemo.Run(Console.Out, ThreadingDemo.Pause),
    ["demo", "parallelism"] => ParallelismDemo.Run(Console.Out, ParallelismDemo.Pause),
    _ => 2,
};
