namespace PersonalizedLearning.Mastery;

/// <summary>The evidence on one competency that a decision uses, in order, and what it leaves out.</summary>
/// <param name="Used">What is used, in the order in which it is folded.</param>
/// <param name="Ignored">What is not, in the order of the journal.</param>
public sealed record SelectedEvidence(ValueList<ObservedEvidence> Used, ValueList<IgnoredEvidence> Ignored);
