using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests;

/// <summary>All identifiers keep the same rules: ordinal equality and order, an empty default, a checked text.</summary>
public sealed class IdentifierTest
{
    public static TheoryData<string> Unusable => ["", " ", "\t", "a\u0000b", "a\u001fb", "a\u007fb", "a\u0085b", new string('x', 1025), "a\ud800b", "\udc00"];

    public static TheoryData<string> Usable => ["a", " a", "A", "https://example.org/CF/1?x=y#z", "ключ", "\ud83d\ude00", new string('x', 1023)];

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void From_AnUnusableText_Throws(string text)
    {
        Assert.Throws<ArgumentException>(() => CompetencyId.From(text));
        Assert.Throws<ArgumentException>(() => FrameworkId.From(text));
        Assert.Throws<ArgumentException>(() => EventId.From(text));
        Assert.Throws<ArgumentException>(() => LearnerId.From(text));
        Assert.Throws<ArgumentException>(() => PersonId.From(text));
        Assert.Throws<ArgumentException>(() => ExperienceId.From(text));
    }

    [Theory]
    [MemberData(nameof(Usable))]
    public void From_AUsableText_KeepsItAsItIs(string text)
    {
        AssertLaws(CompetencyId.From(text), CompetencyId.From(text), CompetencyId.From(text + "b"), id => id.Value, text);
        AssertLaws(FrameworkId.From(text), FrameworkId.From(text), FrameworkId.From(text + "b"), id => id.Value, text);
        AssertLaws(EventId.From(text), EventId.From(text), EventId.From(text + "b"), id => id.Value, text);
        AssertLaws(LearnerId.From(text), LearnerId.From(text), LearnerId.From(text + "b"), id => id.Value, text);
        AssertLaws(PersonId.From(text), PersonId.From(text), PersonId.From(text + "b"), id => id.Value, text);
        AssertLaws(ExperienceId.From(text), ExperienceId.From(text), ExperienceId.From(text + "b"), id => id.Value, text);
    }

    [Fact]
    public void CompareTo_IsOrdinal() =>
        Assert.Equal(["B", "a", "b", "ä"], ((string[])["b", "ä", "a", "B"]).Select(CompetencyId.From).Order().Select(id => id.Value));

    [Fact]
    public void From_ALongText_ShowsItsStartOnly()
    {
        var message = Assert.Throws<ArgumentException>(() => CompetencyId.From(new string('x', 5000))).Message;

        Assert.Contains($"'{new string('x', 40)}…'", message, StringComparison.Ordinal);
        Assert.Contains("expected 1 to 1024 characters", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Author_OfAnUndefinedRole_IsRefused() =>
        Assert.Contains("role is 99; expected one of Unspecified, Learner", Assert.Throws<ArgumentOutOfRangeException>(() => Author.Of("a", (PersonRole)99)).Message, StringComparison.Ordinal);

    [Fact]
    public void Author_CompareTo_IsByPersonThenRole()
    {
        Author[] sorted = [default, Author.Of("a", PersonRole.Learner), Author.Of("a", PersonRole.System), Author.Of("b", PersonRole.Learner)];

        Assert.Equal(sorted, sorted.Reverse().Order());
    }

    private static void AssertLaws<T>(T one, T same, T greater, Func<T, string> valueOf, string text)
        where T : struct, IEquatable<T>, IComparable<T>
    {
        Assert.Equal(text, valueOf(one));
        Assert.Equal(text, one.ToString());
        Assert.True(one.Equals(same) && one.GetHashCode() == same.GetHashCode() && one.CompareTo(same) == 0);
        Assert.True(one.CompareTo(greater) < 0 && greater.CompareTo(one) > 0 && !one.Equals(greater));
        Assert.Equal("", valueOf(default));
        Assert.Equal("", default(T).ToString());
        Assert.True(default(T).CompareTo(one) < 0 && default(T).Equals(default) && !default(T).Equals(one));
    }
}
