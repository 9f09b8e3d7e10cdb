using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What people say, and supports, with any text, number and instant in every member.</summary>
public static class WrittenStatementGenerators
{
    /// <summary>Any such event.</summary>
    public static Gen<JournalEvent> Event(int index) => Gen.OneOf(Statement(index), Support(index));

    private static Gen<JournalEvent> Statement(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from other in WrittenGenerators.EventIds(99)
        from tag in TextGenerators.IdsEndingIn("t")
        from strength in Gen.Elements(0, 5e-324, 0.1 + 0.2, 1)
        from text in TextGenerators.Filled
        from note in TextGenerators.OrMissing
        from competency in TextGenerators.IdsEndingIn("c").Select(CompetencyId.From).OrNull(2)
        from aspiration in Generating.AnyOf<AspirationKind>()
        from aspect in Generating.AnyOf<PreferenceAspect>()
        from horizon in TimeGenerators.Anywhere.OrNull(2)
        from kind in Gen.Choose(0, 9)
        let id = envelope.Id
        select PartnershipGenerators.In(envelope, kind switch
        {
            0 => new InterestStated { Id = id, Learner = envelope.Learner, Tag = tag, Strength = strength, Note = note },
            1 => new InterestDropped { Id = id, Learner = envelope.Learner, Tag = tag },
            2 => new AspirationStated { Id = id, Learner = envelope.Learner, Kind = aspiration, Text = text, Horizon = horizon },
            3 => new MotivationStated { Id = id, Learner = envelope.Learner, Text = text },
            4 => new PreferenceStated { Id = id, Learner = envelope.Learner, Aspect = aspect, Text = text },
            5 => new GrowthAreaNamed { Id = id, Learner = envelope.Learner, Competency = competency, Text = competency is null ? text : note },
            6 => new AdvocacyRequested { Id = id, Learner = envelope.Learner, Text = text },
            7 => new StatementMade { Id = id, Learner = envelope.Learner, Text = text, About = note },
            8 => new StatementWithdrawn { Id = id, Learner = envelope.Learner, Statement = other, Reason = note },
            _ => new AdvocacyAnswered { Id = id, Learner = envelope.Learner, Request = other, Text = text },
        });

    private static Gen<JournalEvent> Support(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from other in WrittenGenerators.EventIds(99)
        from tag in TextGenerators.IdsEndingIn("t")
        from text in TextGenerators.Filled
        from note in TextGenerators.OrMissing
        from principle in Generating.AnyOf<UdlPrinciple>()
        from ids in TextGenerators.IdsEndingIn("e").OrNullText(2).ArrayOf(2)
        from times in TimeGenerators.Anywhere.OrNull(2).ArrayOf(2)
        from kind in Gen.Choose(0, 6)
        let id = envelope.Id
        select PartnershipGenerators.In(envelope, kind switch
        {
            0 => new SupportStated { Id = id, Learner = envelope.Learner, Tag = tag, Why = note, From = times[0], Until = times[1] > (times[0] ?? envelope.KnownFrom) ? times[1] : null },
            1 => new SupportAgreed { Id = id, Learner = envelope.Learner, Support = other },
            2 => new SupportEnded { Id = id, Learner = envelope.Learner, Support = other, Reason = text },
            3 => new UdlOptionChosen { Id = id, Learner = envelope.Learner, Principle = principle, Option = text },
            4 => new UdlOptionDropped { Id = id, Learner = envelope.Learner, Option = other },
            5 => new BarrierFound { Id = id, Learner = envelope.Learner, Text = text, Experience = ids[0], Support = ids[1] },
            _ => new BarrierRemoved { Id = id, Learner = envelope.Learner, Barrier = other, How = note },
        });
}
