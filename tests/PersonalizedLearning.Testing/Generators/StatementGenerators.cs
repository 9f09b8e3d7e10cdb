using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What people say about the learning, and what supports it: mostly what they may say.</summary>
public static class StatementGenerators
{
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);

    /// <summary>Something that is said, by the learner or about the learner.</summary>
    public static Gen<JournalEvent> Statement(int index, int count) =>
        from envelope in EnvelopeOfLearner(index)
        from other in PartnershipGenerators.Other(index, count)
        from tag in Gen.Elements("music", "making", "space")
        from strength in Gen.Elements(0, 0.5, 1)
        from text in Gen.Elements("by drawing", "with friends", "to be heard")
        from note in Gen.Constant("since last year").OrNullText(2)
        from competency in FrameworkGenerators.Ids.OrNull(2)
        from aspiration in Generating.AnyOf<AspirationKind>()
        from aspect in Generating.AnyOf<PreferenceAspect>()
        from horizon in TimeGenerators.OrMissing
        from kind in Gen.Frequency((7, Gen.Choose(0, 7)), (3, Gen.Choose(8, 9)))
        from withdrawn in Generating.OneIn(4)
        let id = envelope.Id
        select PartnershipGenerators.In(envelope, withdrawn ? new StatementWithdrawn { Id = id, Learner = envelope.Learner, Statement = other, Reason = note } : kind switch
        {
            0 => new InterestStated { Id = id, Learner = envelope.Learner, Tag = tag, Strength = strength, Note = note },
            1 => new InterestDropped { Id = id, Learner = envelope.Learner, Tag = tag },
            2 => new AspirationStated { Id = id, Learner = envelope.Learner, Kind = aspiration, Text = text, Horizon = horizon },
            3 => new MotivationStated { Id = id, Learner = envelope.Learner, Text = text },
            4 => new PreferenceStated { Id = id, Learner = envelope.Learner, Aspect = aspect, Text = text },
            5 => new GrowthAreaNamed { Id = id, Learner = envelope.Learner, Competency = competency, Text = competency is null ? text : note },
            6 => new AdvocacyRequested { Id = id, Learner = envelope.Learner, Text = text },
            7 or 8 => new StatementMade { Id = id, Learner = envelope.Learner, Text = text, About = note },
            _ => new AdvocacyAnswered { Id = id, Learner = envelope.Learner, Request = other, Text = text },
        });

    /// <summary>A support, an option or a barrier.</summary>
    public static Gen<JournalEvent> Support(int index, int count) =>
        from envelope in EnvelopeOfLearner(index)
        from other in PartnershipGenerators.Other(index, count)
        from tag in Gen.Elements("captions", "large-print", "quiet-room")
        from text in Gen.Elements("no captions", "too loud")
        from note in Gen.Constant("asked for").OrNullText(2)
        from principle in Generating.AnyOf<UdlPrinciple>()
        from experience in Gen.Elements("x0", "x1", "elsewhere").OrNullText(3)
        from until in PartnershipGenerators.Expiry(envelope)
        from kind in Gen.Choose(0, 8)
        let id = envelope.Id
        select PartnershipGenerators.In(envelope, kind switch
        {
            0 or 1 => new SupportStated { Id = id, Learner = envelope.Learner, Tag = tag, Why = note, Until = until },
            2 => new SupportAgreed { Id = id, Learner = envelope.Learner, Support = other },
            3 => new SupportEnded { Id = id, Learner = envelope.Learner, Support = other, Reason = "not needed any more" },
            4 => new UdlOptionChosen { Id = id, Learner = envelope.Learner, Principle = principle, Option = text },
            5 => new UdlOptionDropped { Id = id, Learner = envelope.Learner, Option = other },
            6 or 7 => new BarrierFound { Id = id, Learner = envelope.Learner, Text = text, Experience = experience, Support = note is null ? null : tag },
            _ => new BarrierRemoved { Id = id, Learner = envelope.Learner, Barrier = other, How = note },
        });

    // The learner says most of it, and would rarely be heard otherwise.
    private static Gen<ConsentRevoked> EnvelopeOfLearner(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from own in Gen.Choose(1, 3)
        select own == 1 ? envelope : envelope with { Author = Learner };
}
