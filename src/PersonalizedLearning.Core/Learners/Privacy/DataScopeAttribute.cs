namespace PersonalizedLearning.Learners;

/// <summary>Says to which part of what is kept about a learner a member of a read model belongs. What a viewer may not see of it is empty.</summary>
/// <param name="scope">The part.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DataScopeAttribute(DataScope scope) : Attribute
{
    /// <summary>Gets the part.</summary>
    public DataScope Scope { get; } = scope;
}
