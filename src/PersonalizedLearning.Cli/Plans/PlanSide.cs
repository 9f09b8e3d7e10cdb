using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>A plan as it was agreed on or proposed, to be held against another.</summary>
/// <param name="Version">The number of the version, 0 for no plan at all; null for a proposal that is no version.</param>
/// <param name="Proposal">The proposal; null for no plan at all.</param>
internal sealed record PlanSide(int? Version, Proposal? Proposal)
{
    /// <summary>Gets what there is before any plan.</summary>
    public static PlanSide NoPlan { get; } = new(0, null);

    /// <summary>Gets what it says.</summary>
    public PlanTerms Terms => Proposal?.Terms ?? PlanTerms.None;

    /// <summary>Gets what people call it.</summary>
    public string Name => Version switch
    {
        0 => "no plan",
        { } number => FormattableString.Invariant($"version {number}"),
        _ => $"proposal {Proposal!.Id}",
    };
}
