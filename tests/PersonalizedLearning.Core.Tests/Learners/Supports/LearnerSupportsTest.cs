using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerSupportsTest
{
    private static readonly LearnerId Who = JournalGenerators.Learner;

    [Fact]
    public void Support_IsNeededFromWhenItWasStatedUntilItEnds()
    {
        var stated = new SupportStated { Id = EventId.From("a"), Learner = Who, Tag = "captions", Until = JournalDays.At(20) };
        var later = new SupportStated { Id = EventId.From("b"), Learner = Who, Tag = "large-print", From = JournalDays.At(5) };
        var view = JournalDays.Fold(
            LearnerSupports.Before(), JournalDays.ByFamily(1, stated), JournalDays.ByEducator(2, later),
            JournalDays.ByLearner(10, new SupportEnded { Id = EventId.From("c"), Learner = Who, Support = EventId.From("b"), Reason = "new glasses" }));

        Assert.Equal([[], ["captions"], ["captions", "large-print"], ["captions"], []], new[] { 0, 1, 5, 10, 20 }.Select(day => view.NeededAt(JournalDays.At(day)).Select(item => item.Tag).ToArray()));
        Assert.Equal("new glasses", view.Supports[1].EndReason);
    }

    [Fact]
    public void Support_IsAgreedToOnceByEachOther()
    {
        var view = JournalDays.Fold(
            LearnerSupports.Before(), JournalDays.ByFamily(1, new SupportStated { Id = EventId.From("a"), Learner = Who, Tag = "captions" }), JournalDays.ByEducator(2, Agreed("b")),
            JournalDays.ByEducator(3, Agreed("c")), JournalDays.ByFamily(4, Agreed("d")), JournalDays.By(5, Author.Of("friend", PersonRole.Peer), Agreed("e")),
            JournalDays.ByLearner(6, new SupportEnded { Id = EventId.From("f"), Learner = Who, Support = EventId.From("a"), Reason = "enough" }), JournalDays.ByLearner(7, Agreed("g")));

        Assert.Equal([JournalDays.Educator], view.Supports[0].AgreedBy);
        Assert.Equal(["already-agreed", "already-agreed", "not-allowed", "support-ended"], view.Refused.Select(reason => reason.Code));
    }

    [Fact]
    public void Option_IsTheLearnersToChooseAndToDrop()
    {
        var chosen = new UdlOptionChosen { Id = EventId.From("a"), Learner = Who, Principle = UdlPrinciple.Representation, Option = "listen" };
        var view = JournalDays.Fold(LearnerSupports.Before(), JournalDays.ByLearner(1, chosen), JournalDays.ByEducator(2, chosen with { Id = EventId.From("b") }), JournalDays.ByEducator(3, Dropped("c")));
        Assert.Equal(["not-yours-to-state", "not-yours-to-state"], view.Refused.Select(reason => reason.Code));
        Assert.Equal([EventId.From("a")], view.Options.Select(option => option.Id));

        view = JournalDays.Fold(view, JournalDays.ByLearner(4, Dropped("d")), JournalDays.ByLearner(5, Dropped("e")));
        Assert.Empty(view.Options);
        Assert.Equal("already-dropped", view.Refused[^1].Code);
    }

    [Fact]
    public void Barrier_StandsUntilItIsRemoved()
    {
        var view = JournalDays.Fold(
            LearnerSupports.Before(), JournalDays.By(1, Author.Of("friend", PersonRole.Peer), new BarrierFound { Id = EventId.From("a"), Learner = Who, Text = "too loud", Experience = "film" }),
            JournalDays.By(2, default, new BarrierFound { Id = EventId.From("b"), Learner = Who, Text = "too dark" }));
        Assert.Equal(["too loud"], view.OpenBarriers.Select(barrier => barrier.Text));

        view = JournalDays.Fold(view, JournalDays.ByEducator(3, Removed("c")), JournalDays.ByEducator(4, Removed("d")));
        Assert.Empty(view.OpenBarriers);
        Assert.Equal((JournalDays.At(3), "another room"), (view.Barriers[0].RemovedAt!.Value, view.Barriers[0].How));
        Assert.Equal(["not-allowed", "already-removed"], view.Refused.Select(reason => reason.Code));
    }

    private static SupportAgreed Agreed(string id) => new() { Id = EventId.From(id), Learner = Who, Support = EventId.From("a") };

    private static UdlOptionDropped Dropped(string id) => new() { Id = EventId.From(id), Learner = Who, Option = EventId.From("a") };

    private static BarrierRemoved Removed(string id) => new() { Id = EventId.From(id), Learner = Who, Barrier = EventId.From("a"), How = "another room" };
}
