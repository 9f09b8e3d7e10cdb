namespace PersonalizedLearning.Environments;

/// <summary>One fact that a reason rests on.</summary>
/// <param name="Name">What it tells, in kebab case: <c>missing-prerequisite</c>, <c>rule</c>, <c>block</c>, <c>session</c>, <c>feature</c>, <c>have</c>, <c>need</c>, <c>learner</c>, <c>rank</c>, <c>chosen</c>, <c>minutes</c> or <c>gap</c>.</param>
/// <param name="Value">The identifier or the number, as text.</param>
public sealed record UnmetFact(string Name, string Value);
