namespace PersonalizedLearning.Calibration;

/// <summary>A loss to be made small: the negative logarithm of a likelihood, and what holds parameters near where they are expected.</summary>
internal interface IScoredLoss
{
    /// <summary>The number of parameters.</summary>
    int Count { get; }

    /// <summary>The loss at a point.</summary>
    double At(ReadOnlySpan<double> point);

    /// <summary>The loss at a point, with its gradient, and the information there: the expected second derivatives, which are never negative.</summary>
    /// <param name="point">The point.</param>
    /// <param name="gradient">Where the gradient goes.</param>
    /// <param name="information">Where the information goes: <see cref="Count"/> rows, of which the part up to the diagonal is used.</param>
    double Derive(ReadOnlySpan<double> point, Span<double> gradient, Span<double> information);
}
