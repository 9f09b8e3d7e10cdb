namespace PersonalizedLearning.Mastery;

/// <summary>A number in which the formulas of FSRS are worked out: a plain one, or one that carries derivatives along, so that the formulas stand once.</summary>
/// <typeparam name="TSelf">The number.</typeparam>
internal interface IFsrsNumber<TSelf>
    where TSelf : struct, IFsrsNumber<TSelf>
{
    /// <summary>The number itself.</summary>
    double Value { get; }

    /// <summary>A number that does not change with the weights.</summary>
    static abstract TSelf Constant(double value);

    /// <summary>e^x.</summary>
    static abstract TSelf Exp(in TSelf power);

    /// <summary>The power of a number above 0.</summary>
    static abstract TSelf Pow(in TSelf number, in TSelf power);

    static abstract TSelf operator +(in TSelf left, in TSelf right);

    static abstract TSelf operator +(double left, in TSelf right);

    static abstract TSelf operator -(in TSelf left, in TSelf right);

    static abstract TSelf operator -(double left, in TSelf right);

    static abstract TSelf operator -(in TSelf number);

    static abstract TSelf operator *(in TSelf left, in TSelf right);

    static abstract TSelf operator *(double left, in TSelf right);

    static abstract TSelf operator /(in TSelf left, in TSelf right);
}
