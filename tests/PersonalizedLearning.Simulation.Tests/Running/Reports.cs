namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Keeps what is reported, and lets a test act on it.</summary>
internal sealed class Reports(Action<StudyProgress>? act = null) : IProgress<StudyProgress>
{
    public List<StudyProgress> All { get; } = [];

    public void Report(StudyProgress value)
    {
        All.Add(value);
        act?.Invoke(value);
    }
}
