using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>All answers of a learner in a file of three lines a learner.</summary>
/// <param name="Learner">The learner, called by the place in the file.</param>
/// <param name="Skills">The skills of the answers, as the file calls them.</param>
/// <param name="Answers">The answers as they stand there, as many as skills.</param>
/// <param name="Items">The items, as many as skills; empty where the file has none.</param>
/// <param name="Evidence">What the answers say, in their order.</param>
public sealed record ThreeLineLearner(LearnerId Learner, ValueList<string> Skills, ValueList<string> Answers, ValueList<string> Items, ValueList<EvidenceRecord> Evidence);
