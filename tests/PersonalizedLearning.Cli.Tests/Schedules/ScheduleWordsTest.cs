using PersonalizedLearning.Cli.Schedules;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Tests.Schedules;

public sealed class ScheduleWordsTest
{
    [Fact]
    public void EveryReason_HasItsOwnWords()
    {
        var sentences = Enum.GetValues<UnmetReason>().Select(reason => ScheduleWords.Why(Unmet(reason))).ToList();

        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.Matches("^[A-Z].*\\.$", sentence));
        Assert.Equal(sentences.Count, Enum.GetValues<UnmetReason>().Select(ScheduleWords.Of).Distinct().Count());
    }

    [Theory]
    [InlineData(UnmetReason.NotReady, "missing-prerequisite=a,missing-prerequisite=b,missing-prerequisite=c", "a, b and c are not mastered yet.")]
    [InlineData(UnmetReason.ModelForbids, "rule=FC2", "Rule FC2 of the course's blended model does not allow it.")]
    [InlineData(UnmetReason.NoQualifiedStaff, "block=b1,block=b2", "Nobody who is there is qualified and may lead it in block b1 and b2.")]
    [InlineData(UnmetReason.StaffBooked, "session=s1", "Everybody who is qualified leads other sessions (s1).")]
    [InlineData(UnmetReason.NoSuitableSpace, "feature=lab", "No space has what it requires (lab).")]
    [InlineData(UnmetReason.TooFewLearners, "have=1,need=3,learner=ben", "Too few learners need it at the same time: 1 of at least 3; ben will soon.")]
    [InlineData(UnmetReason.OwnHigherPriority, "chosen=halves", "The learner's time serves needs of more worth (halves).")]
    public void Why_NamesWhatTheReasonRestsOn(UnmetReason reason, string facts, string expected) => Assert.Equal(
        expected, ScheduleWords.Why(Unmet(reason, [.. facts.Split(',').Select(fact => new UnmetFact(fact.Split('=')[0], fact.Split('=')[1]))])));

    [Fact]
    public void Remedies_AreSentences()
    {
        Assert.Equal("2 more educators qualified for mathematics in block b1 would serve it.", ScheduleWords.Of(new Remedy(RemedyKind.Staff, 2) { Block = BlockId.From("b1"), Subject = SubjectId.From("mathematics") }));
        Assert.Equal("One more space, like lab, in block b1 would serve it.", ScheduleWords.Of(new Remedy(RemedyKind.Space, 1) { Block = BlockId.From("b1"), SpaceLike = SpaceId.From("lab") }));
        Assert.Equal("Sessions of 'group' with 1 fewer learners than they need now would serve it.", ScheduleWords.Of(new Remedy(RemedyKind.MinSize, 1) { Modality = ModalityId.From("group") }));
        Assert.Equal("One more block would serve it.", ScheduleWords.Of(new Remedy(RemedyKind.Block, 1)));
    }

    [Fact]
    public void Prices_SayHowSureTheyAre()
    {
        var price = new ShadowPrice(PricedResource.Staff, BlockId.From("3"), 45.6, false) { Subjects = [SubjectId.From("mathematics")] };

        Assert.Equal("One more educator qualified for mathematics in block 3 is worth 46 minutes, by estimate.", ScheduleWords.Of(price));
        Assert.Equal("One more educator qualified for mathematics in block 3 is worth 46 minutes.", ScheduleWords.Of(price with { IsVerified = true }));
    }

    private static UnmetNeed Unmet(UnmetReason reason, params UnmetFact[] facts) => new(LearnerId.From("l"), CompetencyId.From("c"), 45, reason, [.. facts]);
}
