using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Changes of schedules, and what they follow from.</content>
public static partial class EnvironmentJson
{
    private static ScheduleChange ToChange(ScheduleChangeDocument item, string path) => new(
        item.Learner,
        item.Block,
        item.Before is { } before ? LearningJson.At(path + ".before", () => ToItem(before, path)) : null,
        item.After is { } after ? LearningJson.At(path + ".after", () => ToItem(after, path)) : null)
    {
        Cause = item.Cause,
        Event = item.Event is { } happened ? LearningJson.At(path + ".event", () => ToEvent(happened, path + ".event")) : null,
        InExchangeWith = item.InExchangeWith,
    };

    private static ScheduleEvent ToEvent(ScheduleEventDocument document, string path) => document switch
    {
        MasteryChangedDocument item => new MasteryChanged(item.Learner, item.Competency) { RemainingMinutes = item.RemainingMinutes },
        NeedAddedDocument item => new NeedAdded(ToNeed(item.Need, path + ".need")),
        LearnerAbsentDocument item => new LearnerAbsent(item.Learner) { Blocks = (item.Blocks ?? []).ToValueList() },
        StaffAbsentDocument item => new StaffAbsent(item.Staff) { Blocks = (item.Blocks ?? []).ToValueList() },
        SpaceClosedDocument item => new SpaceClosed(item.Space) { Blocks = (item.Blocks ?? []).ToValueList() },
        PinnedDocument item => new Pinned(ToPin(item.Pin, path + ".pin")),
        _ => throw new NotSupportedException($"There is no event for {document.GetType().Name}."),
    };

    private static ScheduleChangeDocument ToDocument(ScheduleChange change) => new(
        change.Learner,
        change.Block,
        change.Cause,
        change.Before is { } before ? ToDocument(before) : null,
        change.After is { } after ? ToDocument(after) : null,
        change.Event is { } happened ? ToDocument(happened) : null,
        change.InExchangeWith);

    private static ScheduleEventDocument ToDocument(ScheduleEvent happened) => happened switch
    {
        MasteryChanged item => new MasteryChangedDocument(item.Learner, item.Competency, item.RemainingMinutes),
        NeedAdded item => new NeedAddedDocument(ToDocument(item.Need)),
        LearnerAbsent item => new LearnerAbsentDocument(item.Learner, LearningJson.ArrayOrNull(item.Blocks)),
        StaffAbsent item => new StaffAbsentDocument(item.Staff, LearningJson.ArrayOrNull(item.Blocks)),
        SpaceClosed item => new SpaceClosedDocument(item.Space, LearningJson.ArrayOrNull(item.Blocks)),
        Pinned item => new PinnedDocument(ToDocument(item.Pin)),
        _ => throw new ArgumentException($"An event of type {happened.GetType().Name} can't be written; expected one of this library.", nameof(happened)),
    };
}
