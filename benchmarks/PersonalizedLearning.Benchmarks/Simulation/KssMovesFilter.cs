using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>The legal moves of an episode as a constraint on recommendations: an illegal one would be a step lost.</summary>
internal sealed class KssMovesFilter(KssMoves moves) : ISequenceFilter
{
    public string Name => "legalMove";

    public bool Allows(in Candidate candidate) => AllowsAfter(candidate.Learner.Practice.Last, candidate.Competency);

    public bool AllowsAfter(int last, int competency) => moves.Allows(last, competency);
}
