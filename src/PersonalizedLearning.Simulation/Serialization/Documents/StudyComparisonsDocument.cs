namespace PersonalizedLearning.Simulation;

/// <summary>What is compared with what, as it stands in JSON.</summary>
internal sealed record StudyComparisonsDocument(StudyBaselineDocument? Baseline = null, bool AllPairs = false, double? Confidence = null, MultipleComparison? Correction = null);
