namespace PersonalizedLearning.Mastery;

/// <summary>What a cap on sources does to a credit.</summary>
/// <param name="Cap">The cap.</param>
/// <param name="FromSources">How many of the rule's credits rest on its sources.</param>
/// <param name="Excess">How many of those are above the cap, and so are not earned.</param>
public sealed record CappedCredits(SourceCap Cap, double FromSources, double Excess);
