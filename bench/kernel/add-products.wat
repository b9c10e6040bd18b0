;; Adds to a total of every replicate what some entries weigh times the factors of their units. Four entries pass at a
;; time, two replicates an instruction: to[r] += (w a[r] + x b[r]) + (y c[r] + z d[r]); entries of 0 cost nothing.
;; Addresses are in bytes; `bytes` is the length of a total and of a unit's factors, a multiple of 16.
(module
  (memory (export "memory") 1)

  (func $addFour
    (param $to i32) (param $bytes i32)
    (param $a i32) (param $b i32) (param $c i32) (param $d i32)
    (param $w f64) (param $x f64) (param $y f64) (param $z f64)
    (local $end i32) (local $ww v128) (local $xx v128) (local $yy v128) (local $zz v128)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (local.set $ww (f64x2.splat (local.get $w)))
    (local.set $xx (f64x2.splat (local.get $x)))
    (local.set $yy (f64x2.splat (local.get $y)))
    (local.set $zz (f64x2.splat (local.get $z)))
    (loop $replicates
      (v128.store (local.get $to)
        (f64x2.add
          (v128.load (local.get $to))
          (f64x2.add
            (f64x2.add
              (f64x2.mul (local.get $ww) (v128.load (local.get $a)))
              (f64x2.mul (local.get $xx) (v128.load (local.get $b))))
            (f64x2.add
              (f64x2.mul (local.get $yy) (v128.load (local.get $c)))
              (f64x2.mul (local.get $zz) (v128.load (local.get $d)))))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (local.set $c (i32.add (local.get $c) (i32.const 16)))
      (local.set $d (i32.add (local.get $d) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $replicates (i32.lt_u (local.get $to) (local.get $end)))))

  ;; Entries: what each weighs from `weight` to `end`, and its unit from `unit`.
  (func (export "addProducts")
    (param $to i32) (param $bytes i32) (param $weight i32) (param $end i32) (param $unit i32)
    (local $filled i32) (local $next f64)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local $w f64) (local $x f64) (local $y f64) (local $z f64)
    (loop $entries
      (if (i32.lt_u (local.get $weight) (local.get $end))
        (then
          (local.set $next (f64.load (local.get $weight)))
          (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
          (local.set $unit (i32.add (local.get $unit) (i32.const 4)))
          (br_if $entries (f64.eq (local.get $next) (f64.const 0)))
          (local.set $a (local.get $b))
          (local.set $b (local.get $c))
          (local.set $c (local.get $d))
          (local.set $d (i32.mul (local.get $bytes) (i32.load (i32.sub (local.get $unit) (i32.const 4))))))
        (else
          (if (i32.eqz (local.get $filled)) (then (return)))
          (local.set $next (f64.const 0))
          (local.set $a (local.get $b))
          (local.set $b (local.get $c))
          (local.set $c (local.get $d))))
      (local.set $w (local.get $x))
      (local.set $x (local.get $y))
      (local.set $y (local.get $z))
      (local.set $z (local.get $next))
      (local.set $filled (i32.add (local.get $filled) (i32.const 1)))
      (br_if $entries (i32.lt_u (local.get $filled) (i32.const 4)))
      (call $addFour
        (local.get $to) (local.get $bytes)
        (local.get $a) (local.get $b) (local.get $c) (local.get $d)
        (local.get $w) (local.get $x) (local.get $y) (local.get $z))
      (local.set $filled (i32.const 0))
      (br $entries))))
