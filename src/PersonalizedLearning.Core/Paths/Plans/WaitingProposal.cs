using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>A proposal that waits for somebody.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Assent">For whom it waits.</param>
public sealed record WaitingProposal(EventId Proposal, Assent Assent);
