using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>The evidence that came of a demonstration.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Evidence">The records in the journal, in the order of the criteria; those of the learner's own judgement last.</param>
public sealed record DemonstrationEvidence(EventId Offer, ValueList<EventId> Evidence);
