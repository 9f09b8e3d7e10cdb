namespace PersonalizedLearning.Mastery;

/// <summary>A number and no more.</summary>
internal readonly record struct PlainNumber(double Value) : IFsrsNumber<PlainNumber>
{
    public static PlainNumber Constant(double value) => new(value);

    public static PlainNumber Exp(in PlainNumber power) => new(Math.Exp(power.Value));

    public static PlainNumber Pow(in PlainNumber number, in PlainNumber power) => new(Math.Pow(number.Value, power.Value));

    public static PlainNumber operator +(in PlainNumber left, in PlainNumber right) => new(left.Value + right.Value);

    public static PlainNumber operator +(double left, in PlainNumber right) => new(left + right.Value);

    public static PlainNumber operator -(in PlainNumber left, in PlainNumber right) => new(left.Value - right.Value);

    public static PlainNumber operator -(double left, in PlainNumber right) => new(left - right.Value);

    public static PlainNumber operator -(in PlainNumber number) => new(-number.Value);

    public static PlainNumber operator *(in PlainNumber left, in PlainNumber right) => new(left.Value * right.Value);

    public static PlainNumber operator *(double left, in PlainNumber right) => new(left * right.Value);

    public static PlainNumber operator /(in PlainNumber left, in PlainNumber right) => new(left.Value / right.Value);
}
