using Analysis.Commands;

// Results in, answers out. Every verb is a file in Commands and goes the same way:
// read → judge → chart → report.
using var interruption = Interruption.Exits();
return Application.Run(args, Console.Out, Console.Error);
