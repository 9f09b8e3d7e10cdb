namespace PersonalizedLearning.Paths;

/// <summary>The model of memory, and what reviews cost, from which a <see cref="ReviewSchedule"/> is worked out.</summary>
/// <remarks>
/// The defaults are those of the source (Ye, Su and Cao 2022), fitted to reviews of vocabulary. With h the half-life in days, d the difficulty and p the probability of recall at the
/// review: recall leads to h·(1 + e^a·d^b·h^c·(1 − p)^e), forgetting to e^a·d^b·h^c·(1 − p)^e with coefficients of its own.
/// </remarks>
public sealed record ReviewScheduleParameters
{
    private const double Most = 100;

    /// <summary>Gets what a review costs that ends in recall, above 0; 3 by default, in seconds.</summary>
    public double RecallCost { get; init => field = Preconditions.InRange(value, 1e-3, 1e6, nameof(RecallCost)); } = 3;

    /// <summary>Gets what a review costs that ends in forgetting, above 0; 9 by default, in seconds.</summary>
    public double ForgetCost { get; init => field = Preconditions.InRange(value, 1e-3, 1e6, nameof(ForgetCost)); } = 9;

    /// <summary>Gets the half-life from which on memory needs no more reviews, in days, from 2 to 3650; 360 by default.</summary>
    public double TargetDays { get; init => field = Preconditions.InRange(value, 2, 3650, nameof(TargetDays)); } = 360;

    /// <summary>Gets the difficulty of what was never forgotten, from 1 to 18; 5 by default.</summary>
    public int Difficulty { get; init => field = (int)Preconditions.InRange(value, 1, ReviewSchedule.MostDifficult, nameof(Difficulty)); } = 5;

    /// <summary>Gets the coefficients of recall: of the constant, difficulty, half-life and forgetting; 3.81, −0.534, −0.127 and 0.97 by default.</summary>
    /// <exception cref="ArgumentException">There are not four.</exception>
    public ValueList<double> Recall { get; init => field = Four(value, nameof(Recall)); } = [3.81, -0.534, -0.127, 0.97];

    /// <summary>Gets the coefficients of forgetting: of the constant, difficulty, half-life and forgetting; −0.041, −0.041, 0.377 and −0.227 by default.</summary>
    /// <exception cref="ArgumentException">There are not four.</exception>
    public ValueList<double> Forget { get; init => field = Four(value, nameof(Forget)); } = [-0.041, -0.041, 0.377, -0.227];

    private static ValueList<double> Four(ValueList<double> coefficients, string name)
    {
        if (coefficients.Count != 4)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} has {coefficients.Count} coefficients; expected 4."), name);
        }

        foreach (var coefficient in coefficients)
        {
            Preconditions.InRange(coefficient, -Most, Most, name);
        }

        return coefficients;
    }
}
