namespace PersonalizedLearning.Interop;

/// <summary>The rules of agents and groups.</summary>
internal static class XapiActorCheck
{
    /// <summary>Checks an actor where an agent or a group may stand.</summary>
    public static void Check(XapiActor actor, XapiPlace place)
    {
        XapiMembers.Check(actor.Other, actor.IsGroup ? XapiTerms.OfGroup : XapiTerms.OfAgent, place);
        if (actor.ObjectType is not (null or XapiTerms.Agent or XapiTerms.Group))
        {
            place.Error("object-type", "objectType", $"The object type is '{JsonText.Short(actor.ObjectType)}'; expected 'Agent' or 'Group'.");
        }

        CheckIdentifiers(actor, place);
        for (var index = 0; index < actor.Members.Count; index++)
        {
            CheckMember(actor, actor.Members[index], place.In("member", index));
        }
    }

    /// <summary>Checks an actor where only an agent may stand.</summary>
    public static void CheckAgent(XapiActor actor, XapiPlace place)
    {
        XapiMembers.ObjectType(actor.ObjectType, XapiTerms.Agent, place);
        Check(actor, place);
    }

    /// <summary>Checks an actor where only a group may stand, which must say so.</summary>
    public static void CheckGroup(XapiActor actor, XapiPlace place)
    {
        if (actor.ObjectType is null or XapiTerms.Agent)
        {
            place.Error("object-type", "objectType", $"The object type is '{actor.ObjectType ?? XapiTerms.Agent}'; expected 'Group'.");
        }

        Check(actor, place);
    }

    /// <summary>Checks who vouches for a statement: an agent, or a group of an application and a person.</summary>
    public static void CheckAuthority(XapiActor actor, XapiPlace place)
    {
        Check(actor, place);
        if (actor.IsGroup && (CountIdentifiers(actor) > 0 || actor.Members.Count != 2))
        {
            place.Error("authority-group", null, FormattableString.Invariant($"The authority is a group with {actor.Members.Count} members; expected a group without an identifier of exactly two agents."));
        }
    }

    private static void CheckMember(XapiActor group, XapiActor member, XapiPlace place)
    {
        if (!group.IsGroup)
        {
            place.Error("unknown-member", null, "An agent has members; expected them in a group only.");
        }

        if (member.IsGroup)
        {
            place.Error("nested-group", null, "A member of a group is a group; expected an agent.");
        }

        Check(member, place);
    }

    private static int CountIdentifiers(XapiActor actor) =>
        (actor.Mbox is null ? 0 : 1) + (actor.MboxSha1Sum is null ? 0 : 1) + (actor.OpenId is null ? 0 : 1) + (actor.Account is null ? 0 : 1);

    private static void CheckIdentifiers(XapiActor actor, XapiPlace place)
    {
        var count = CountIdentifiers(actor);
        var isUnusable = actor.Other.Any(member => member.Name is "mbox" or "mbox_sha1sum" or "openid" or "account" or "member" && member.Json != "[]");
        if (count > 1)
        {
            place.Error("several-identifiers", null, FormattableString.Invariant($"The actor has {count} identifiers; expected one of mbox, mbox_sha1sum, openid and account."));
        }
        else if (count == 0 && !actor.IsGroup && !isUnusable)
        {
            place.Error("missing-identifier", null, "The agent has no identifier; expected one of mbox, mbox_sha1sum, openid and account.");
        }
        else if (count == 0 && actor.IsGroup && actor.Members.Count == 0 && !isUnusable)
        {
            place.Error("missing-member", "member", "The group has neither an identifier nor members; expected one of them.");
        }

        if (actor.Mbox is { } mbox && !XapiFormats.IsMailbox(mbox))
        {
            place.Error("mailbox-expected", "mbox", $"'{JsonText.Short(mbox)}' is no mail address as an IRI; expected such as mailto:ana@example.org.");
        }

        if (actor.MboxSha1Sum is { } sum && !XapiFormats.IsSha1(sum))
        {
            place.Error("sha1-expected", "mbox_sha1sum", $"'{JsonText.Short(sum)}' is no SHA-1; expected 40 hexadecimal digits.");
        }

        XapiMembers.Iri(actor.OpenId, "openid", place);
        if (actor.Account is { } account)
        {
            CheckAccount(account, place.In("account"));
        }
    }

    private static void CheckAccount(XapiAccount account, XapiPlace place)
    {
        XapiMembers.Check(account.Other, XapiTerms.OfAccount, place);
        XapiMembers.Required(account.HomePage is not null, account.Other, "homePage", place);
        XapiMembers.Required(account.Name is not null, account.Other, "name", place);
        XapiMembers.Iri(account.HomePage, "homePage", place);
    }
}
