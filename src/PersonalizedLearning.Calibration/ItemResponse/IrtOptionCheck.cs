namespace PersonalizedLearning.Calibration;

/// <summary>Checks of the options of calibrations.</summary>
internal static class IrtOptionCheck
{
    public static double InRange(double value, double least, double greatest, string name) => value >= least && value <= greatest
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected a number from {least} to {greatest}."));

    public static int InRange(int value, int least, int greatest, string name) => (int)InRange((double)value, least, greatest, name);
}
