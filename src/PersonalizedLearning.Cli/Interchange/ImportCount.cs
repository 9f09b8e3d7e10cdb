namespace PersonalizedLearning.Cli.Interchange;

/// <summary>How much there was of one kind of thing.</summary>
/// <param name="What">The kind, in the plural and in camel case, such as <c>objectiveScores</c>.</param>
/// <param name="Count">How many, from 0.</param>
internal readonly record struct ImportCount(string What, long Count);
