namespace PersonalizedLearning.Paths;

/// <summary>How far and how hard to look ahead.</summary>
public sealed record LookAheadOptions
{
    /// <summary>The most steps that a plan can have, 60: what comes later hardly bears on the first.</summary>
    internal const int MostSteps = 60;

    /// <summary>Gets the options used where none are given.</summary>
    public static LookAheadOptions Default { get; } = new();

    /// <summary>Gets how many steps there are where the request does not say how many minutes, from 1 to 60; 10 by default.</summary>
    public int Steps { get; init => field = (int)Preconditions.InRange(value, 1, MostSteps, nameof(Steps)); } = 10;

    /// <summary>Gets how many minutes a step takes on a competency for which the catalog has no experience, at least 1; 10 by default.</summary>
    public int MinutesPerStep { get; init => field = Preconditions.AtLeast(value, 1, nameof(MinutesPerStep)); } = 10;

    /// <summary>Gets how many learners are supposed who could have given the answers, from 1 to 100,000; 512 by default. Where few of them are likely, more are.</summary>
    public int Particles { get; init => field = (int)Preconditions.InRange(value, 1, 100_000, nameof(Particles)); } = 512;

    /// <summary>Gets on how many of them plans are tried out, from 1 to 10,000; 32 by default.</summary>
    public int Sample { get; init => field = (int)Preconditions.InRange(value, 1, 10_000, nameof(Sample)); } = 32;

    /// <summary>Gets how many plans are tried out, from 1; 2,000 by default. The time that a choice takes grows with it.</summary>
    public int Evaluations { get; init => field = Preconditions.AtLeast(value, 1, nameof(Evaluations)); } = 2000;
}
