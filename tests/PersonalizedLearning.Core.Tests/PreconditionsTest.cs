namespace PersonalizedLearning.Core.Tests;

public sealed class PreconditionsTest
{
    [Fact]
    public void InRange_NamesArgumentValueAndRange_WhateverTheCulture()
    {
        const double share = 1.5;

        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Preconditions.InRange(share, 0.25, 1));

        Assert.StartsWith("share is 1.5; expected a number from 0.25 to 1.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("share", refusal.ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void InRange_AtABound_GivesTheValue(double value) => Assert.Equal(value, Preconditions.InRange(value, 0, 1));

    [Fact]
    public void AtLeast_BelowTheLeast_SaysWhatWasExpected()
    {
        Assert.Equal(3, Preconditions.AtLeast(3, 3));
        Assert.StartsWith("2 is 2; expected a whole number of at least 3.", Assert.Throws<ArgumentOutOfRangeException>(() => Preconditions.AtLeast(2, 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defined_OfAnUndefinedMember_ListsTheDefinedOnes()
    {
        const DiagnosticSeverity severity = (DiagnosticSeverity)9;

        Assert.StartsWith(
            "severity is 9; expected one of Info, Warning, Error.", Assert.Throws<ArgumentOutOfRangeException>(() => Preconditions.Defined(severity)).Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, Preconditions.Defined(DiagnosticSeverity.Error));
    }

    [Fact]
    public void Diagnostic_ShowsItselfOnOneLine() =>
        Assert.Equal("Warning some-code at here: What was found.", new Diagnostic("some-code", DiagnosticSeverity.Warning, "here", "What was found.").ToString());
}
