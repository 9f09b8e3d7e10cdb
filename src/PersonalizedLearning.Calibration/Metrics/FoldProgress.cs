namespace PersonalizedLearning.Calibration;

/// <summary>Tells how far the fits of all folds are, each taken to be as much work as the one that runs.</summary>
internal sealed class FoldProgress(IProgress<FitProgress> progress, int fold, int folds) : IProgress<FitProgress>
{
    public void Report(FitProgress value) => progress.Report(new FitProgress((fold * value.Total) + value.Done, folds * value.Total));
}
