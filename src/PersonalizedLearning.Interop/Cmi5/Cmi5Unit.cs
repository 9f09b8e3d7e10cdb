namespace PersonalizedLearning.Interop;

/// <summary>An assignable unit: what is launched and reports by itself.</summary>
public sealed record Cmi5Unit : Cmi5Node
{
    /// <summary>Gets the address from which it is launched; null when absent, which is not allowed.</summary>
    public string? Url { get; init; }

    /// <summary>Gets what has to be done before it counts as satisfied.</summary>
    public Cmi5MoveOn MoveOn { get; init; }

    /// <summary>Gets the least scaled score with which it is passed, from 0 to 1; null where the course does not say, which is not 0.</summary>
    public double? MasteryScore
    {
        get;
        init => field = value is { } score ? Preconditions.InRange(score, 0, 1, nameof(MasteryScore)) : null;
    }

    /// <summary>Gets in which window it is launched, <c>AnyWindow</c> or <c>OwnWindow</c>, as it was written; null when not said.</summary>
    public string? LaunchMethod { get; init; }

    /// <summary>Gets the IRI of its type of activity; null when not said.</summary>
    public string? ActivityType { get; init; }
}
