using PersonalizedLearning.Cli;

return CommandLine.Run(args, Host.OfProcess());
