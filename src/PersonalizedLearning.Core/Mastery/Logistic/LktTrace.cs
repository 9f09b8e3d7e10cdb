namespace PersonalizedLearning.Mastery;

/// <summary>A trace of recent results: a mean of all answers before in which each weighs less with every answer after it.</summary>
/// <remarks>With decay d, a trace t follows a quantity x by t' = d·t + (1 − d)·x from 0 on, as in the decayed counts of Galyardt and Goldin (2015).</remarks>
public sealed record LktTrace
{
    /// <summary>Gets what each answer leaves of the weight of those before, from 0 to 1; 0.8 by default. Symbol d.</summary>
    public double Decay { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Decay)); } = 0.8;

    /// <summary>Gets the weight of the trace of right answers (x is 1 or 0), from −1000 to 1000; 0 by default.</summary>
    public double Right { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Right)); }

    /// <summary>Gets the weight of the trace of wrong answers (x is 1 or 0), from −1000 to 1000; 0 by default.</summary>
    public double Wrong { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Wrong)); }

    /// <summary>Gets the weight of the trace of results beyond those expected of the items (x is 1 or 0 minus the expected share), from −1000 to 1000; 0 by default.</summary>
    public double Excess { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Excess)); }
}
