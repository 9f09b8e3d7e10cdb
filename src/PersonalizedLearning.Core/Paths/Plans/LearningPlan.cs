using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A plan of a learner: all that was proposed, what was agreed on, and how it stands.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record LearningPlan
{
    /// <summary>Gets its identifier: that of its first proposal.</summary>
    public required EventId Id { get; init; }

    /// <summary>Gets how it stands.</summary>
    public PlanState State { get; init; }

    /// <summary>Gets the versions agreed on, numbered from 1.</summary>
    public ValueList<PlanVersion> Versions { get; init; }

    /// <summary>Gets all proposals, the earliest first.</summary>
    public required ValueList<Proposal> Proposals { get; init; }

    /// <summary>Gets why it was opened again, in order, over all versions.</summary>
    public ValueList<PlanReopening> Reopenings { get; init; }

    /// <summary>Gets who has ended it; it is over when all have whose agreement it needed.</summary>
    public ValueList<Author> EndedBy { get; init; }

    /// <summary>Gets the version that holds, also after the end; null where none was agreed on.</summary>
    public PlanVersion? Current => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>Gets what holds now; <see cref="PlanTerms.None"/> where nothing was agreed on.</summary>
    public PlanTerms Terms => Current?.Terms ?? PlanTerms.None;

    /// <summary>Gets the proposals that can be agreed on.</summary>
    public ValueList<Proposal> OpenProposals => Proposals.Where(proposal => proposal.State == ProposalState.Open).ToValueList();

    /// <summary>Finds a proposal.</summary>
    /// <param name="id">Its identifier.</param>
    /// <returns>The proposal; null where the plan has none of that name.</returns>
    public Proposal? Find(EventId id) => Proposals.FirstOrDefault(proposal => proposal.Id == id);
}
