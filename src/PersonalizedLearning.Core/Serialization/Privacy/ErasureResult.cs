using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>What is left after a learner was erased.</summary>
/// <param name="Journals">The journals of all others, in their order, without a trace of the learner.</param>
/// <param name="Decisions">The decisions about all others, in their order.</param>
/// <param name="RemovedEvents">How many events the journals of the learner held.</param>
/// <param name="RewrittenEvents">How many events of others held something of the learner, or the identifier of an event that had to be renamed.</param>
/// <param name="RemovedDecisions">How many decisions were about the learner.</param>
/// <param name="Evidence">The evidence that is kept, pooled over the learner and all others; null where it was not asked for.</param>
/// <param name="Diagnostics">What to look at: see <see cref="LearnerErasure.Diagnostics"/>. They name what was found, so they are not to be kept with the journals.</param>
public sealed record ErasureResult(
    IReadOnlyList<LearnerJournal> Journals,
    ValueList<DecisionRecord> Decisions,
    int RemovedEvents,
    int RewrittenEvents,
    int RemovedDecisions,
    AggregateEvidence? Evidence,
    IReadOnlyList<Diagnostic> Diagnostics);
