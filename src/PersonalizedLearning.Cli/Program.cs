using PersonalizedLearning.Cli;

using var output = new BufferedStream(Console.OpenStandardOutput(), 64 << 10);
return CommandLine.Run(args, Host.OfProcess(output));
