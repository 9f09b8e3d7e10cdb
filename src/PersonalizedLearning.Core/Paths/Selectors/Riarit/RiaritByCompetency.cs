namespace PersonalizedLearning.Paths;

/// <summary>The bandit without a table: each competency is a value of full impact on itself.</summary>
internal sealed class RiaritByCompetency
{
    private readonly RiaritParameters settings;
    private readonly double[] command;
    private readonly double[] quality;

    /// <summary>Starts with all values active.</summary>
    public RiaritByCompetency(RiaritParameters settings, int count)
    {
        this.settings = settings;
        command = new double[count];
        quality = new double[count];
        quality.AsSpan().Fill(settings.InitialQuality);
    }

    /// <summary>The quality of a competency, above 0.</summary>
    public double QualityOf(int competency) => Math.Max(quality[competency], double.Epsilon);

    /// <summary>Takes in an answer.</summary>
    public void Answer(int competency, bool isRight)
    {
        var reward = isRight ? 1 - command[competency] : 0;
        command[competency] += settings.LevelStep * reward;
        quality[competency] = (settings.Memory * quality[competency]) + (settings.Gain * reward);
    }
}
