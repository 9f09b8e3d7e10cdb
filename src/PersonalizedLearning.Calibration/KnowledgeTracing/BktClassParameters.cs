namespace PersonalizedLearning.Calibration;

/// <summary>Parameters of Bayesian knowledge tracing with classes of learn and forget, and of guess and slip; each a probability from 0 to 1.</summary>
/// <remarks>Equality is by all values. Immutable and thread safe. A parameter of 0 or 1 is never moved by a fit.</remarks>
/// <param name="Prior">The probability of knowing beforehand.</param>
/// <param name="Learn">The probability of learning after an answer, by learn class; at least one.</param>
/// <param name="Forget">The probability of forgetting after an answer, by learn class; as many as <paramref name="Learn"/>.</param>
/// <param name="Guess">The probability of a right answer without knowing, by answer class; at least one.</param>
/// <param name="Slip">The probability of a wrong answer in spite of knowing, by answer class; as many as <paramref name="Guess"/>.</param>
public sealed record BktClassParameters(double Prior, ValueList<double> Learn, ValueList<double> Forget, ValueList<double> Guess, ValueList<double> Slip)
{
    /// <summary>Gets the probability of forgetting within a day without practice; 0 by default, and then time alone changes nothing.</summary>
    public double ForgetPerDay { get; init; }

    /// <summary>Gets the answer classes whose guess + slip is 1 or more: there a right answer is no better a sign of knowing than a wrong one.</summary>
    public IEnumerable<int> DegenerateClasses => Enumerable.Range(0, Guess.Count).Where(index => Guess[index] + Slip[index] >= 1);

    internal void Validate(string name)
    {
        if (Learn.Count == 0 || Learn.Count != Forget.Count || Guess.Count == 0 || Guess.Count != Slip.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {Learn.Count} learn, {Forget.Count} forget, {Guess.Count} guess and {Slip.Count} slip; expected as many of each pair, from 1."), name);
        }

        foreach (var value in (IEnumerable<double>)[Prior, ForgetPerDay, .. Learn, .. Forget, .. Guess, .. Slip])
        {
            if (!(value is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"A parameter is {value}; expected a number from 0 to 1."));
            }
        }
    }
}
