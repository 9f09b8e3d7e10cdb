using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <content>Events about supports, options and barriers.</content>
public static partial class LearningJson
{
    private static JournalEvent ToEvent(SupportEventDocument document) => document switch
    {
        SupportStatedDocument item => new SupportStated { Id = item.Id, Learner = item.Learner, Tag = item.Tag, Why = item.Why, From = item.From, Until = item.Until },
        SupportAgreedDocument item => new SupportAgreed { Id = item.Id, Learner = item.Learner, Support = item.Support },
        SupportEndedDocument item => new SupportEnded { Id = item.Id, Learner = item.Learner, Support = item.Support, Reason = item.Reason },
        UdlOptionChosenDocument item => new UdlOptionChosen { Id = item.Id, Learner = item.Learner, Principle = item.Principle, Option = item.Option },
        UdlOptionDroppedDocument item => new UdlOptionDropped { Id = item.Id, Learner = item.Learner, Option = item.Option },
        BarrierFoundDocument item => new BarrierFound { Id = item.Id, Learner = item.Learner, Text = item.Text, Experience = item.Experience, Support = item.Support },
        BarrierRemovedDocument item => new BarrierRemoved { Id = item.Id, Learner = item.Learner, Barrier = item.Barrier, How = item.How },
        _ => throw NoEventFor(document),
    };

    private static EventDocument? ToSupportDocument(JournalEvent item) => item switch
    {
        SupportStated stated => new SupportStatedDocument { Id = item.Id, Learner = item.Learner, Tag = stated.Tag, Why = stated.Why, From = stated.From, Until = stated.Until },
        SupportAgreed agreed => new SupportAgreedDocument { Id = item.Id, Learner = item.Learner, Support = agreed.Support },
        SupportEnded ended => new SupportEndedDocument { Id = item.Id, Learner = item.Learner, Support = ended.Support, Reason = ended.Reason },
        UdlOptionChosen chosen => new UdlOptionChosenDocument { Id = item.Id, Learner = item.Learner, Principle = chosen.Principle, Option = chosen.Option },
        UdlOptionDropped dropped => new UdlOptionDroppedDocument { Id = item.Id, Learner = item.Learner, Option = dropped.Option },
        BarrierFound found => new BarrierFoundDocument { Id = item.Id, Learner = item.Learner, Text = found.Text, Experience = found.Experience, Support = found.Support },
        BarrierRemoved removed => new BarrierRemovedDocument { Id = item.Id, Learner = item.Learner, Barrier = removed.Barrier, How = removed.How },
        _ => null,
    };
}
