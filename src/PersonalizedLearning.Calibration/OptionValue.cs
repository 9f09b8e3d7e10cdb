namespace PersonalizedLearning.Calibration;

/// <summary>Checks of the values of options.</summary>
internal static class OptionValue
{
    /// <summary>Returns a whole number of at least <paramref name="minimum"/>, or throws.</summary>
    internal static int AtLeast(int value, int minimum, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, minimum, name);
        return value;
    }

    /// <summary>Returns a finite number of at least 0, or throws.</summary>
    internal static double NotNegative(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected a finite number of at least 0."));
}
