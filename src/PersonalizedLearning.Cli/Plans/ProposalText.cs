using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>Sentences about proposals that the terminal and the page share.</summary>
internal static class ProposalText
{
    /// <summary>Says in a sentence how a proposal stands.</summary>
    public static string State(ProposalStanding standing) => standing.Proposal.State switch
    {
        ProposalState.Agreed => FormattableString.Invariant($"It is agreed on: version {standing.Version} of the plan."),
        ProposalState.Countered => "Another proposal was made in answer to it.",
        ProposalState.Declined => "It was declined.",
        ProposalState.Withdrawn => "It was taken back.",
        ProposalState.Superseded => "Another proposal was agreed on, or the plan has ended.",
        _ => standing.Missing.Count > 0 ? $"It is not agreed on yet: {string.Join(", ", standing.Missing.Select(PlanNames.Of))} {(standing.Missing.Count == 1 ? "is" : "are")} missing."
            : standing.Unheard.Count > 0 ? $"It is not agreed on yet: {string.Join(", ", standing.Unheard.Select(PlanNames.Of))} may say something first."
            : "It is not agreed on yet: nobody may decide on it now.",
    };
}
