"""Who is asking: sign-in at the Cognito user pool, and tokens verified against the pool's own keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from json import JSONDecodeError
from typing import Any, ClassVar, Final

import boto3
import jwt
from botocore.exceptions import ClientError, ParamValidationError

from functions.adapters.settings import Settings
from parsers.errors import SarabanError

TOKEN_LEEWAY_SECONDS: Final = 30
REFUSALS: Final = frozenset(
    {"NotAuthorizedException", "UserNotFoundException", "UserNotConfirmedException", "InvalidParameterException"}
)


TOO_MANY: Final = frozenset({"TooManyRequestsException", "LimitExceededException"})
UNKNOWN_SESSION: Final = frozenset({"CodeMismatchException", "ExpiredCodeException", "ResourceNotFoundException"})
NEW_PASSWORD: Final = "NEW_PASSWORD_REQUIRED"  # noqa: S105 - a challenge's name


class Group(StrEnum):
    """The user pool's groups: what a person may do."""

    OFFICERS = "officers"
    REVIEWERS = "reviewers"
    OVERSEERS = "overseers"


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A signed-in person, as the verified token says."""

    name: str
    groups: frozenset[Group]
    agency_id: str | None  # custom:agency_id: the one agency an officer acts for

    @property
    def is_officer(self) -> bool:
        return Group.OFFICERS in self.groups and self.agency_id is not None

    @property
    def is_reviewer(self) -> bool:
        return Group.REVIEWERS in self.groups

    @property
    def is_overseer(self) -> bool:
        return Group.OVERSEERS in self.groups

    @property
    def may_decide(self) -> bool:
        """May say what became of approved documents: amended, repealed."""
        return self.is_reviewer or self.is_overseer

    @property
    def sees_all(self) -> bool:
        """May look into every agency's documents."""
        return bool(self.groups & {Group.REVIEWERS, Group.OVERSEERS})

    def may_see(self, agency_id: str) -> bool:
        """May look into this agency's documents."""
        return self.sees_all or (self.is_officer and self.agency_id == agency_id)

    def may_manage(self, agency_id: str) -> bool:
        """May speak for this agency in the register: its own officers, and the overseer for all."""
        return self.is_overseer or (self.is_officer and self.agency_id == agency_id)

    @property
    def label(self) -> str:
        """The name written into events: "reviewer:somchai"."""
        role = "reviewer" if self.is_reviewer else "officer" if self.is_officer else "overseer"
        return f"{role}:{self.name}"


class SignInRefused(SarabanError):
    """The user pool does not know this name and password; which of the two is wrong is never said."""

    code: ClassVar[str] = "sign_in_refused"
    message: ClassVar[str] = "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง"
    remedy: ClassVar[str] = "ตรวจตัวพิมพ์และภาษาของแป้นพิมพ์ แล้วลองอีกครั้ง"


class NewPasswordNeeded(SarabanError):
    """The account still has the password it was made with; `session` is the pool's word for this sign-in."""

    code: ClassVar[str] = "new_password_needed"
    message: ClassVar[str] = "บัญชีนี้ต้องตั้งรหัสผ่านใหม่ก่อนใช้งาน"
    remedy: ClassVar[str] = "ตั้งรหัสผ่านใหม่ในหน้านี้ แล้วระบบจะเข้าใช้งานให้ทันที"

    def __init__(self, session: str) -> None:
        super().__init__("NEW_PASSWORD_REQUIRED")
        self.session = session


class ChallengeUnknown(SarabanError):
    """The pool asks for something these pages do not know, such as a second factor."""

    code: ClassVar[str] = "challenge_unknown"
    message: ClassVar[str] = "บัญชีนี้ต้องยืนยันตัวตนด้วยวิธีที่ระบบยังไม่รองรับ"
    remedy: ClassVar[str] = "ติดต่อผู้ดูแลระบบให้ตั้งค่าบัญชีใหม่"


class PasswordWeak(SarabanError):
    """The pool's policy does not take this password."""

    code: ClassVar[str] = "password_weak"
    message: ClassVar[str] = "รหัสผ่านใหม่ยังไม่รัดกุมพอ"
    remedy: ClassVar[str] = "ใช้อย่างน้อย 12 ตัว มีอักษรอังกฤษตัวเล็ก ตัวใหญ่ และตัวเลข และไม่ซ้ำกับรหัสผ่านเดิม"


class ChallengeEnded(SarabanError):
    """The few minutes for setting a new password are over, or it was set already."""

    code: ClassVar[str] = "challenge_ended"
    message: ClassVar[str] = "หมดเวลาตั้งรหัสผ่านใหม่ หรือตั้งไปแล้ว"
    remedy: ClassVar[str] = "เข้าสู่ระบบอีกครั้ง"


class TooManyTries(SarabanError):
    """The user pool asks to slow down."""

    code: ClassVar[str] = "too_many_tries"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "มีการลองเข้าสู่ระบบถี่เกินไป"
    remedy: ClassVar[str] = "รอ 5 นาที แล้วลองอีกครั้ง"


class KeysUnreachable(SarabanError):
    """The pool's public keys cannot be fetched now: nobody's token can be checked."""

    code: ClassVar[str] = "keys_unreachable"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "ระบบตรวจสอบผู้ใช้ขัดข้องชั่วคราว"
    remedy: ClassVar[str] = "รอสักครู่ แล้วลองอีกครั้ง"


class SessionEnded(SarabanError):
    """The token is missing, out of date, or not one of this user pool's."""

    code: ClassVar[str] = "session_ended"
    message: ClassVar[str] = "หมดเวลาใช้งาน"
    remedy: ClassVar[str] = "เข้าสู่ระบบอีกครั้ง"


def _refusal(error: ClientError, refused: type[SarabanError]) -> Exception:
    """What the pool's answer means to the person; one that means nothing to them stays what it is."""
    code = error.response["Error"]["Code"]
    if code in REFUSALS:
        return refused(code)
    if code == "InvalidPasswordException":
        return PasswordWeak(code)
    if code in TOO_MANY:
        return TooManyTries(code)
    unknown: Exception = error
    return unknown


def _token_of(answer: Mapping[str, Any]) -> str:
    """The ID token of a sign-in that is through; raises NewPasswordNeeded or ChallengeUnknown for one that is not."""
    if "AuthenticationResult" in answer:
        return str(answer["AuthenticationResult"]["IdToken"])
    if answer.get("ChallengeName") == NEW_PASSWORD:
        raise NewPasswordNeeded(str(answer["Session"]))
    raise ChallengeUnknown(str(answer.get("ChallengeName")))


class Identity:
    """The user pool behind two questions: is this the password, and is this token ours?"""

    def __init__(self, *, client: Any, client_id: str, issuer: str, jwks_url: str) -> None:
        self._client = client
        self._client_id = client_id
        self._issuer = issuer
        self._keys = jwt.PyJWKClient(jwks_url, lifespan=3600, timeout=5)

    def sign_in(self, name: str, password: str) -> str:
        """The ID token of this person; raises SignInRefused, NewPasswordNeeded, ChallengeUnknown or TooManyTries."""
        try:
            answer = self._client.initiate_auth(
                ClientId=self._client_id,
                AuthFlow="USER_PASSWORD_AUTH",
                AuthParameters={"USERNAME": name, "PASSWORD": password},
            )
        except ClientError as error:
            raise _refusal(error, SignInRefused) from None
        return _token_of(answer)

    def set_password(self, name: str, session: str, password: str) -> str:
        """Ends a first sign-in with a new password; the ID token. Raises PasswordWeak, ChallengeEnded or TooManyTries.

        Cognito: RespondToAuthChallenge, NEW_PASSWORD_REQUIRED; the session lives three minutes and is used once.
        """
        try:
            answer = self._client.respond_to_auth_challenge(
                ClientId=self._client_id,
                ChallengeName=NEW_PASSWORD,
                Session=session,
                ChallengeResponses={"USERNAME": name, "NEW_PASSWORD": password},
            )
        except ParamValidationError:  # no word of the pool's has this form
            raise ChallengeEnded("session") from None
        except ClientError as error:
            if error.response["Error"]["Code"] in UNKNOWN_SESSION:
                raise ChallengeEnded(str(error.response["Error"]["Code"])) from None
            raise _refusal(error, ChallengeEnded) from None
        return _token_of(answer)

    def user(self, token: str) -> User:
        """The person a token names; raises SessionEnded unless signature, issuer, audience and time are right.

        Raises KeysUnreachable where the pool's keys cannot be had.
        """
        try:
            claims = jwt.decode(
                token,
                self._keys.get_signing_key_from_jwt(token).key,
                algorithms=["RS256"],
                audience=self._client_id,
                issuer=self._issuer,
                leeway=TOKEN_LEEWAY_SECONDS,
                options={"require": ["exp", "iat", "aud", "iss", "token_use"]},
            )
        except (jwt.PyJWKClientConnectionError, JSONDecodeError) as error:
            raise KeysUnreachable(type(error).__name__) from None
        except jwt.PyJWTError as error:
            raise SessionEnded(type(error).__name__) from None
        if claims["token_use"] != "id":  # noqa: S105 - a claim's value, no secret
            raise SessionEnded("not an id token")
        return user_of(claims)


def user_of(claims: dict[str, Any]) -> User:
    """Verified claims as a person; unknown groups give no right."""
    known = {group.value for group in Group}
    return User(
        name=str(claims.get("cognito:username", claims["sub"])),
        groups=frozenset(Group(group) for group in claims.get("cognito:groups", ()) if group in known),
        agency_id=claims.get("custom:agency_id") or None,
    )


def issuer_of(pool_id: str) -> str:
    """The `iss` of a pool's tokens: the pool's id starts with its region ("ap-southeast-1_AbC")."""
    region = pool_id.split("_", 1)[0]
    return f"https://cognito-idp.{region}.amazonaws.com/{pool_id}"


@cache
def identity(settings: Settings) -> Identity:
    """One identity for the life of a process, so that the pool's keys are fetched once."""
    issuer = issuer_of(settings.user_pool_id)
    return Identity(
        client=boto3.client("cognito-idp"),
        client_id=settings.user_pool_client_id,
        issuer=issuer,
        jwks_url=settings.jwks_url or f"{issuer}/.well-known/jwks.json",
    )
