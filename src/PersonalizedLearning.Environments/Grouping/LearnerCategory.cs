namespace PersonalizedLearning.Environments;

/// <summary>To which of several kinds a learner belongs in some respect, such as home language.</summary>
/// <param name="Name">The respect.</param>
/// <param name="Value">The kind.</param>
public sealed record LearnerCategory(string Name, string Value)
{
    /// <summary>Gets the respect.</summary>
    public string Name { get; init; } = Preconditions.Id(Name);

    /// <summary>Gets the kind.</summary>
    public string Value { get; init; } = Preconditions.Id(Value);
}
