using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>A number with its exact derivatives by up to 24 variables (dual numbers, Clifford 1873): what is worked out with it is differentiated on the way.</summary>
/// <remarks>Its value is the same bits as that of a plain number.</remarks>
internal readonly struct DualNumber : IFsrsNumber<DualNumber>
{
    /// <summary>How many variables there are places for.</summary>
    public const int Places = 24;

    // Three fields and the value stay in registers; an array would not.
    private readonly Vector512<double> first;
    private readonly Vector512<double> middle;
    private readonly Vector512<double> last;

    private DualNumber(double value, Vector512<double> first, Vector512<double> middle, Vector512<double> last)
    {
        Value = value;
        this.first = first;
        this.middle = middle;
        this.last = last;
    }

    public double Value { get; }

    public static DualNumber Constant(double value) => new(value, default, default, default);

    /// <summary>A variable: its derivative by itself is 1.</summary>
    public static DualNumber Variable(double value, int place)
    {
        Span<double> unit = stackalloc double[Places];
        unit.Clear();
        unit[place] = 1;
        return new DualNumber(value, Vector512.Create<double>(unit), Vector512.Create<double>(unit[8..]), Vector512.Create<double>(unit[16..]));
    }

    /// <summary>Writes the derivatives.</summary>
    public void CopyTo(Span<double> derivatives)
    {
        first.CopyTo(derivatives);
        middle.CopyTo(derivatives[8..]);
        last.CopyTo(derivatives[16..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualNumber Exp(in DualNumber power)
    {
        var value = Math.Exp(power.Value);
        return new DualNumber(value, power.first * value, power.middle * value, power.last * value);
    }

    // d(x^y) = x^y·(y/x·dx + ln x·dy).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualNumber Pow(in DualNumber number, in DualNumber power)
    {
        var value = Math.Pow(number.Value, power.Value);
        return Combined(value, number, value * power.Value / number.Value, power, value * Math.Log(number.Value));
    }

    public static DualNumber operator +(in DualNumber left, in DualNumber right) =>
        new(left.Value + right.Value, left.first + right.first, left.middle + right.middle, left.last + right.last);

    public static DualNumber operator +(double left, in DualNumber right) => new(left + right.Value, right.first, right.middle, right.last);

    public static DualNumber operator -(in DualNumber left, in DualNumber right) =>
        new(left.Value - right.Value, left.first - right.first, left.middle - right.middle, left.last - right.last);

    public static DualNumber operator -(double left, in DualNumber right) => new(left - right.Value, -right.first, -right.middle, -right.last);

    public static DualNumber operator -(in DualNumber number) => new(-number.Value, -number.first, -number.middle, -number.last);

    public static DualNumber operator *(in DualNumber left, in DualNumber right) => Combined(left.Value * right.Value, left, right.Value, right, left.Value);

    public static DualNumber operator *(double left, in DualNumber right) => new(left * right.Value, right.first * left, right.middle * left, right.last * left);

    public static DualNumber operator /(in DualNumber left, in DualNumber right)
    {
        var value = left.Value / right.Value;
        return Combined(value, left, 1 / right.Value, right, -value / right.Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DualNumber Combined(double value, in DualNumber left, double byLeft, in DualNumber right, double byRight) => new(
        value,
        (left.first * byLeft) + (right.first * byRight),
        (left.middle * byLeft) + (right.middle * byRight),
        (left.last * byLeft) + (right.last * byRight));
}
