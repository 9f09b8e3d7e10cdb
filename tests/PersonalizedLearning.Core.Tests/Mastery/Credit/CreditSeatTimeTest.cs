using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Credit is never given by seat time: nothing that decides it can say, or be told, how long anything took.</summary>
public sealed class CreditSeatTimeTest
{
    private static readonly Type[] Lengths = [typeof(Duration), typeof(Period), typeof(Interval), typeof(TimeSpan), typeof(DateInterval), typeof(DateTime), typeof(DateTimeOffset)];

    private static readonly Type[] Deciding =
    [
        .. typeof(CreditRule).Assembly.GetTypes().Where(type =>
            type.Namespace == typeof(CreditRule).Namespace
            && (type.Name.Contains("Credit", StringComparison.Ordinal) || type.Name.StartsWith("Rule", StringComparison.Ordinal) || type.Name.StartsWith("Source", StringComparison.Ordinal) || type.Name.StartsWith("Transcript", StringComparison.Ordinal)
                || type.IsAssignableTo(typeof(CompetencyRule)))),
        typeof(MasteryMap), typeof(MasteryDecision), typeof(MasteryPoint), typeof(JournalEvent), typeof(EvidenceRecord),
    ];

    [Fact]
    public void NoTypeThatDecidesCredit_UsesALengthOfTime_OrTheMinutesOfAPlan()
    {
        Assert.Contains(typeof(CreditReport), Deciding);
        Assert.Contains(typeof(CreditRule), Deciding);
        Assert.Contains(typeof(Transcript), Deciding);
        Assert.All(Deciding, type =>
        {
            var uses = TypeUses.Of(type);
            Assert.Empty(uses.Intersect(Lengths));
            Assert.DoesNotContain(uses, used => used.Namespace == "PersonalizedLearning.Paths");
        });
    }

    [Fact]
    public void NoMemberOfARuleOrAnAward_IsNamedAfterTime() => Assert.All(
        Deciding.Where(type => type != typeof(MasteryMap)).SelectMany(type => type.GetProperties()),
        property => Assert.DoesNotContain((string[])["Minutes", "Hours", "Seconds", "Duration", "Elapsed"], word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void TheTest_WouldFindOne() => Assert.Contains(typeof(Duration), TypeUses.Of(typeof(PersonalizedLearning.Paths.RecommenderOptions)));
}
