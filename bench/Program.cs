using Bench.Claims;
using Bench.Commands;
using Bench.Processes;
using Bench.Traces;
using Bench.Workers;

// A plan in, measurements out. The verb run goes: plan → machine → rounds → results.
if (WorkerProcess.IsRequested(args)) return WorkerProcess.Run();
if (ClaimProcess.IsRequested(args)) return ClaimProcess.Run(args);
if (GuardProcess.IsRequested(args)) return GuardProcess.Run();
if (TraceProcess.IsRequested(args)) return TraceProcess.Run();
if (ClockProcess.IsRequested(args)) return ClockProcess.Run();
return Application.Run(args, Console.Out, Console.Error);
