namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Keeps what was reported.</summary>
internal sealed class ReportedProgress : IProgress<FitProgress>
{
    private readonly List<FitProgress> reports = [];

    public IReadOnlyList<FitProgress> Reports => reports;

    public void Report(FitProgress value)
    {
        lock (reports)
        {
            reports.Add(value);
        }
    }
}
