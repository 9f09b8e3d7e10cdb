namespace PersonalizedLearning.Cli;

/// <summary>Says on one line what is wrong with what the user gave: the value, the place and what was expected.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
