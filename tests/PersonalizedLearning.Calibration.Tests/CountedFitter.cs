using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Fits nothing in a number of steps, and reports the last one.</summary>
internal sealed class CountedFitter(int steps) : IPolicyFitter
{
    public string Name => "counted";

    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        control?.Cancellation.ThrowIfCancellationRequested();
        control?.Progress?.Report(new FitProgress(steps, steps));
        return new PolicyFit(Name, new MasteryPolicySet(new BayesianKnowledgeTracing()), 0, rows.Count, steps, true, [], []);
    }
}
